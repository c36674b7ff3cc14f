package io.leadwright.http.source.website;

import io.leadwright.http.transport.Connection;
import io.leadwright.port.EnrichmentSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The real client of companies' sites, for which every site is on this machine. It is in the client's own package because
 * nothing public says where a site is: a host that uses the library cannot do what is done here.
 */
public final class SimulatedWebsites {

    private static final String ROBOT = "LeadwrightSandbox/1.0 (+http://localhost/)";
    private static final int HTTP = 80;

    private SimulatedWebsites() {}

    /** A source for which all hosts are where the connection leads, without TLS. */
    public static EnrichmentSource source(UnaryOperator<Connection> change) {
        Connection connection = change.apply(Connection.to("http://localhost"));
        int port = connection.baseUrl().getPort();
        HostResolver here = (host, asked) -> {
            if (asked != HTTP) {
                throw new UnknownHostException("host: is asked for without TLS alone");
            }
            return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        };
        return new WebsiteSource(ROBOT, connection, new GuardedExchange(here));
    }
}
