package io.leadwright.http.source.website;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where hosts are. What it answers is connected to, and nothing else is; it is asked once for each connection. Thread-safe.
 *
 * <p>Package-private, as is everything that takes one: whoever could hand in another could have anything inside the host's own
 * network asked for.
 */
@FunctionalInterface
interface HostResolver {

    /** At least one address; throws {@link UnknownHostException} if there is none, or one that must not be connected to. */
    List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException;
}
