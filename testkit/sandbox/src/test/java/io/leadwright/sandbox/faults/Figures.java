package io.leadwright.sandbox.faults;

/**
 * What lives came to.
 *
 * @param accounts in how many accounts
 * @param entries how many entries the journals have
 * @param acks how many times something was said to be written
 * @param settlements how many holds were charged
 * @param takenOver how many requests were ended by others than those that began them
 * @param failed how many commands failed, and were given again
 */
record Figures(long accounts, long entries, long acks, long settlements, long takenOver, long failed) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    private static final int TRIES_OF_FAULTS = 20_000;

    /** So often, and more for a release. */
    static int times(int often) {
        return often * Math.max(1, Integer.getInteger("tries", TRIES_OF_FAULTS) / TRIES_OF_FAULTS);
    }

    Figures plus(Figures other) {
        return new Figures(
                accounts + other.accounts,
                entries + other.entries,
                acks + other.acks,
                settlements + other.settlements,
                takenOver + other.takenOver,
                failed + other.failed);
    }

    @Override
    public String toString() {
        return acks + " acknowledgements, 0 lost; " + settlements + " charges, 0 twice; " + takenOver
                + " requests taken over; " + failed + " commands failed and were given again; " + accounts
                + " accounts sound, " + entries + " entries";
    }
}
