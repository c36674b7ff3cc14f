package io.leadwright.sandbox.simulated;

/** One vendor's interface, as its documentation has it: nothing here is taken from a client. Thread-safe. */
interface SimulatedVendor {

    /** The answer to a call. */
    VendorAnswer answer(VendorCall call);

    /** What it says to those who ask too often, to which a time is added. */
    VendorAnswer throttled();
}
