package io.leadwright.http.api;

/**
 * One thing that is wrong with one of many leads.
 *
 * @param index the lead's place among them, from 0
 * @param message what is wrong, as a sentence
 */
record LeadError(int index, String message) {}
