package io.leadwright.testkit;

import java.util.Map;

/**
 * A command that broke laws.
 *
 * @param laws what is wrong, by the law that says so
 * @param text what was done until then
 */
record LedgerBreach(Map<LedgerLaw, String> laws, String text) {

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        laws.forEach((law, what) -> all.append(law + ": " + law.text() + ", but " + what + "\n"));
        return all.append(text).toString();
    }
}
