/**
 * Measures how good the merger is over a {@link io.leadwright.evaluate.LabelledHistory}: what it chooses, and whether what it
 * calls nine in ten is so nine times in ten. Start at {@link io.leadwright.evaluate.Evaluation}. And which source is worth its
 * contract: {@link io.leadwright.evaluate.SourceValues} merges stored claims again without it, labelled or not; with what it
 * was asked and billed that makes a {@link io.leadwright.evaluate.SourceReport}.
 *
 * <p>Pure: knows profiles, the merger and what it learns from, what was asked and said, no clock, no storage.
 *
 * <p>Accuracy and expected calibration error over public data, by
 * <pre>java -jar testkit/sandbox/target/leadwright-sandbox.jar evaluate --claims DATA/claims.tsv --truth DATA/truth.tsv …</pre>
 * where {@code DATA} is the folder of a data set, and {@code …} the options of its row and one of {@code --cold} (nothing
 * learned), {@code --train-share 0.1} and {@code --folds 5}:
 *
 * <pre>
 *                    cold          a tenth       five folds    published
 * flight             .800 / .097   .939 / .054   .969 / .006   vote .864, AccuCopy .943, knowing accuracies .960
 * flight, all 38     .820 / .055   .947 / .049   .989 / .004   the same
 * books, lists       .690 / .115   .851 / .085   .910 / .030   vote .71, AccuSim with copying .89
 * books, authors F1  .932 / .067   .968 / .124   .953 / .016   vote .816, LTM .929 (both measured on this file)
 * birthplaces        .766 / .044   .885 / .021   .883 / .015   TDH .891 (measured with its authors' program, all labels)
 * ... by region      .878 / .077   .893 / .017   .892 / .017   the same
 * D_Product          .897 / .026   .937 / .013   .936 / .003   vote .897, BCC .938
 * ... ten collude    .000 / .954   .933 / .015   .936 / .004
 * </pre>
 *
 * Options: flight {@code --time-tolerance 10}, and {@code --exclude-sources aa,ua,CO} where not all 38 sources are heard, for the
 * labels are those three's own; authors {@code --multi-valued}; by region {@code --hierarchy DATA/hierarchy.tsv}. A tenth of the
 * books is 13, so that figures there are ±.04. Cold, it chooses what a vote would, the smallest of equals: a vote that breaks ties
 * by chance has .797, .820, .700, .785 and .897 on the sets of one value. Ten who collude claim the opposite of what is right on
 * every item, against three others: only what was learned tells them apart. Published methods saw no labels, but for
 * "knowing accuracies", and their flights and books were cleaned in other ways.
 *
 * <p>Origin: flight of 2011-12-08 (times as HH:MM) and books (authors as {@code name,initial}, sorted) of
 * lunadong.com/fusionDataSets.htm, kept in github.com/Orange-OpenSource/trustfuse; birthplaces of
 * github.com/woohwanjung/truthdiscovery, with the labels of the first three of five folds, 3,575 people; D_Product of
 * github.com/zhydhkcws/crowd_truth_infer. Published: Li et al., PVLDB 6(2) 2013, table 7; Dong et al., PVLDB 2(1) 2009, table 6;
 * Zhao et al., PVLDB 5(6) 2012 (LTM); Jung et al., EDBT 2019 (TDH); Zheng et al., PVLDB 10(5) 2017, table 6.
 */
@NullMarked
package io.leadwright.evaluate;

import org.jspecify.annotations.NullMarked;
