/**
 * The lead book: what a lead is, what a query means, what several sources come to, and the ports behind which the outside lives.
 *
 * <p>In the order data meets them: {@link io.leadwright.lead} and {@link io.leadwright.query};
 * {@link io.leadwright.profile.form} and {@link io.leadwright.profile}, what is claimed of a person;
 * {@link io.leadwright.match}, whether it is the right one; {@link io.leadwright.merge}, which claims are believed;
 * {@link io.leadwright.policy}, what of it a lead takes over; {@link io.leadwright.score}, how good a lead that makes;
 * {@link io.leadwright.learn}, what turned out;
 * {@link io.leadwright.evaluate}, how good all that is; {@link io.leadwright.credit}, what it may cost;
 * {@link io.leadwright.source}, whom to ask, and {@link io.leadwright.claim}, what was asked and said;
 * {@link io.leadwright.run}, how far a whole book has come;
 * {@link io.leadwright.port};
 * {@link io.leadwright.ledger}, what it did cost;
 * {@link io.leadwright.enrich}, the whole way from a person to what is known of them;
 * {@link io.leadwright.privacy}, what that person may ask in return;
 * and {@link io.leadwright}, the front door, which knows them all and is known by none.
 */
@SuppressWarnings("requires-automatic") // the phone library has a name, but no descriptor yet
module io.leadwright.core {
    requires com.google.common;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires static transitive org.jspecify;

    exports io.leadwright;
    exports io.leadwright.claim;
    exports io.leadwright.credit;
    exports io.leadwright.enrich;
    exports io.leadwright.evaluate;
    exports io.leadwright.lead;
    exports io.leadwright.learn;
    exports io.leadwright.ledger;
    exports io.leadwright.match;
    exports io.leadwright.merge;
    exports io.leadwright.policy;
    exports io.leadwright.port;
    exports io.leadwright.privacy;
    exports io.leadwright.profile;
    exports io.leadwright.profile.form;
    exports io.leadwright.query;
    exports io.leadwright.run;
    exports io.leadwright.score;
    exports io.leadwright.source;
}
