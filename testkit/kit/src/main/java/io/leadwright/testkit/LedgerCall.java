package io.leadwright.testkit;

/**
 * A command as somebody saw it who asked it while others asked too.
 *
 * @param now the time it was asked at, in microseconds
 * @param answer what it was told
 * @param begun when it was asked, among all that was asked and answered
 * @param ended when it was answered
 */
record LedgerCall(LedgerCommand command, long now, String answer, long begun, long ended) {}
