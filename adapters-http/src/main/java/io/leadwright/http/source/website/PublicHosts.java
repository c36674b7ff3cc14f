package io.leadwright.http.source.website;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Hosts where a name server says they are, but only those of which each address is {@linkplain PublicAddress public}. */
final class PublicHosts implements HostResolver {

    private final Names names;

    /** By the name servers of this machine. */
    PublicHosts() {
        this(InetAddress::getAllByName);
    }

    PublicHosts(Names names) {
        this.names = names;
    }

    /** Who knows names. */
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetAddress> addresses = List.of(names.lookUp(host));
        if (addresses.isEmpty() || !addresses.stream().allMatch(PublicAddress::isPublic)) {
            throw new UnknownHostException("host: must have public addresses alone");
        }
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }
}
