package io.leadwright.http.api;

/** Why a request has no body that it should have. */
sealed interface Unread {

    /** It is longer than it may be. */
    record TooLong() implements Unread {}

    /** Too many others are being read. */
    record NoRoom() implements Unread {}

    /** The client went away, or sent what is no body. */
    record BrokenOff() implements Unread {}

    /** It came, or was coming, when something unforeseen happened on our side. */
    record Failed(Throwable failure) implements Unread {}
}
