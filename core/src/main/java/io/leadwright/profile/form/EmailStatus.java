package io.leadwright.profile.form;

/** Whether mail to an address arrives, as far as somebody tried. */
public enum EmailStatus {
    /** The mailbox is there. */
    VALID,
    /** The domain takes mail for any name: whether the mailbox is there cannot be told. */
    ACCEPT_ALL,
    /** There is no such mailbox. */
    INVALID,
    /** Nobody could tell, or the address is a guess. */
    UNKNOWN
}
