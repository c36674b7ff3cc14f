/**
 * The lead book: what a lead is, what a query means, and the ports behind which the outside lives.
 *
 * <p>In the order data meets them: {@link io.leadwright.lead}, {@link io.leadwright.query}, {@link io.leadwright.port};
 * and {@link io.leadwright}, the front door, which knows them all and is known by none.
 */
module io.leadwright.core {
    requires com.google.common;
    requires static transitive org.jspecify;

    exports io.leadwright;
    exports io.leadwright.lead;
    exports io.leadwright.port;
    exports io.leadwright.query;
}
