package io.leadwright.http.source.website;

import com.google.common.net.InetAddresses;
import com.google.common.primitives.Bytes;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses anybody on the Internet may connect to: global unicast, by the numbers and not by their spelling (IANA's
 * special-purpose registries for IPv4 and IPv6, RFC 6890). An IPv4 address inside one of IPv6 counts as what it is. Pure.
 */
final class PublicAddress {

    private static final List<Block> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by a carrier's customers, and some clouds' metadata
                    "127.0.0.0/8", // this machine
                    "168.63.129.16/32", // Azure's own services, at every machine there
                    "169.254.0.0/16", // link, and most clouds' metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4's relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocols, among them Teredo, benchmarks and ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4, in which an IPv4 address is: given up by RFC 7526
                    "3ffe::/16", // 6bone, given back
                    "3fff::/20") // documentation
            .map(Block::of)
            .toList();

    /** All that is given out of IPv6 is in here. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    /** IPv6 addresses that only say where an IPv4 address is, behind this: mapped (RFC 4291), NAT64 (RFC 6052). */
    private static final List<Block> EMBEDDING =
            Stream.of("::ffff:0:0/96", "64:ff9b::/96").map(Block::of).toList();

    /** ISATAP (RFC 5214) has an IPv4 address behind these, in any network. */
    private static final byte[] ISATAP = {0, 0, 0x5e, (byte) 0xfe};

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (EMBEDDING.stream().anyMatch(block -> block.holds(address))) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        boolean isGivenOut = address.length == 4 || (GLOBAL_UNICAST.holds(address) && !isIsatap(address));
        return isGivenOut && NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }

    /** Its second bit says whether the IPv4 address is unique in the world. */
    private static boolean isIsatap(byte[] address) {
        byte[] marker = Arrays.copyOfRange(address, 8, 12);
        marker[0] &= ~2;
        return Arrays.equals(marker, ISATAP);
    }

    /**
     * The addresses that begin with the same bits.
     *
     * @param length of an address, in bytes
     */
    private record Block(int length, BigInteger beginning, int bits) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            int bits = Integer.parseInt(text.substring(slash + 1));
            byte[] start = bytes(text.substring(0, slash));
            return new Block(start.length, beginning(start, bits), bits);
        }

        boolean holds(byte[] address) {
            return address.length == length && beginning(address, bits).equals(beginning);
        }

        private static BigInteger beginning(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(8 * address.length - bits);
        }

        /** The JDK takes a mapped address for one of IPv4. */
        private static byte[] bytes(String text) {
            byte[] address = InetAddresses.forString(text).getAddress();
            return address.length == 4 && text.indexOf(':') >= 0
                    ? Bytes.concat(new byte[10], new byte[] {-1, -1}, address)
                    : address;
        }
    }
}
