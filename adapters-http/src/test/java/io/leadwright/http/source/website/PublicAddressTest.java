package io.leadwright.http.source.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2a00:1450:4001::1",
                "2001:4860::8888",
                "2606:2800::1",
                "64:ff9b::101:101"
            })
    void what_anybody_may_connect_to_is_public(String address) {
        assertThat(PublicAddress.isPublic(InetAddresses.forString(address))).isTrue();
    }

    @Test
    void none_of_the_spelt_ones_is() {
        assertThat(AddressSpellings.all())
                .allSatisfy(spelling -> assertThat(PublicAddress.isPublic(spelling.meaning()))
                        .as(spelling.text())
                        .isFalse());
    }

    @Test
    void one_address_that_is_not_public_takes_the_others_with_it() throws UnknownHostException {
        InetAddress good = WatchedSockets.PUBLIC;
        InetAddress bad = InetAddress.getLoopbackAddress();
        assertThat(new PublicHosts(host -> new InetAddress[] {good, good}).resolve("a.example", 80))
                .hasSize(2)
                .allSatisfy(address -> assertThat(address.getPort()).isEqualTo(80));
        assertThatThrownBy(() -> new PublicHosts(host -> new InetAddress[] {good, bad}).resolve("a.example", 80))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> new PublicHosts(host -> new InetAddress[0]).resolve("a.example", 80))
                .isInstanceOf(UnknownHostException.class);
    }
}
