package io.leadwright.testkit;

/**
 * How good a made-up source is.
 *
 * @param accuracy how often it is right about a field that has one value
 * @param lineage where it copies from
 * @param recall how often it names a right value of a field that can have many
 * @param falseAlarm how often it names a wrong value of such a field
 */
public record SourceQuality(double accuracy, String lineage, double recall, double falseAlarm) {

    /** The same, this often right. */
    public SourceQuality accuracy(double other) {
        return new SourceQuality(other, lineage, recall, falseAlarm);
    }

    /** The same, copying from there. */
    public SourceQuality lineage(String other) {
        return new SourceQuality(accuracy, other, recall, falseAlarm);
    }
}
