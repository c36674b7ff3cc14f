package io.leadwright.http.source.website;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ways to write addresses that nobody may be led to, and what somebody might take them for. */
final class AddressSpellings {

    private static final int[][] INNER = {
        {127, 0, 0, 1}, {169, 254, 169, 254}, {10, 0, 0, 7}, {192, 168, 1, 1}, {100, 100, 100, 200}
    };

    private static final String[] SPECIAL = {
        "0.0.0.0",
        "0.1.2.3",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.254",
        "127.255.255.254",
        "168.63.129.16",
        "172.16.0.1",
        "172.31.255.254",
        "192.0.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.254",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "fdff:ffff::1",
        "ff02::1",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:5db8:d70e::1",
        "3ffe::1",
        "3fff::1",
        "4000::1",
        "64:ff9b:1::1",
        "5f00::1"
    };

    private final List<Spelling> all = new ArrayList<>();

    private AddressSpellings() {}

    /**
     * One of them.
     *
     * @param text where a host stands in a URL
     */
    record Spelling(String text, InetAddress meaning) {}

    static List<Spelling> all() {
        AddressSpellings spellings = new AddressSpellings();
        for (int[] inner : INNER) {
            spellings.addNumbers(inner);
            spellings.addInsideIpv6(inner);
        }
        for (String special : SPECIAL) {
            spellings.add(special.indexOf(':') < 0 ? special : "[" + special + "]", parsed(special));
        }
        InetAddress loopback = address(v4(INNER[0]));
        for (String name : List.of(
                "localhost",
                "LOCALHOST",
                "localhost.",
                "a.localhost",
                "ip6-localhost",
                "localhost.localdomain",
                "metadata.google.internal",
                "127.0.0.1.nip.example",
                "[::1%25lo]",
                "[fe80::1%25eth0]",
                "user@127.0.0.1",
                "public.example@127.0.0.1",
                "127.0.0.1:80",
                "127.0.0.1:8080",
                "127.0.0.1#.example",
                "127.0.0.1\\.example",
                "[127.0.0.1]",
                "[::1",
                "::1",
                "127.0.0.1%2eexample",
                "127.1%00.example")) {
            spellings.add(name, loopback);
        }
        return spellings.all;
    }

    private void addNumbers(int[] b) {
        long whole = (long) b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
        int two = b[2] << 8 | b[3];
        int three = b[1] << 16 | two;
        InetAddress meaning = address(v4(b));
        String dotted = b[0] + "." + b[1] + "." + b[2] + "." + b[3];
        for (String text : List.of(
                dotted,
                dotted + ".",
                Long.toString(whole),
                "0x" + Long.toHexString(whole),
                "0X" + Long.toHexString(whole).toUpperCase(Locale.ROOT),
                "0" + Long.toOctalString(whole),
                Long.toString(whole + (1L << 32)),
                b[0] + "." + three,
                b[0] + "." + b[1] + "." + two,
                "0x%x.0x%x.0x%x.0x%x".formatted(b[0], b[1], b[2], b[3]),
                "0%o.0%o.0%o.0%o".formatted(b[0], b[1], b[2], b[3]),
                "%03d.%03d.%03d.%03d".formatted(b[0], b[1], b[2], b[3]),
                "0x%x.%d.0%o.%d".formatted(b[0], b[1], b[2], b[3]),
                "0x%x.%d".formatted(b[0], three),
                changed(dotted, '\uff10', '.'),
                changed(dotted, '0', '\u3002'),
                changed(dotted, '0', '\uff0e'),
                enclosed(dotted),
                dotted.replace(".", "%2e"),
                "%3" + dotted.charAt(0) + dotted.substring(1),
                "x@" + dotted,
                dotted + ":443")) {
            add(text, meaning);
        }
    }

    private void addInsideIpv6(int[] b) {
        String dotted = b[0] + "." + b[1] + "." + b[2] + "." + b[3];
        String hex = "%x:%x".formatted(b[0] << 8 | b[1], b[2] << 8 | b[3]);
        add("[::ffff:" + dotted + "]", address(v6("::ffff:0:0", b, 12)));
        add("[::FFFF:" + hex + "]", address(v6("::ffff:0:0", b, 12)));
        add("[0:0:0:0:0:ffff:" + hex + "]", address(v6("::ffff:0:0", b, 12)));
        add("[::" + dotted + "]", address(v6("::", b, 12)));
        add("[::ffff:0:" + hex + "]", address(v6("::ffff:0:0:0", b, 12)));
        add("[64:ff9b::" + dotted + "]", address(v6("64:ff9b::", b, 12)));
        add("[64:ff9b:1::" + hex + "]", address(v6("64:ff9b:1::", b, 12)));
        add("[2002:" + hex + "::1]", address(v6("2002::1", b, 2)));
        add("[2001:0:" + hex + "::1]", address(v6("2001::1", b, 4)));
        add("[2a00:1450::5efe:" + hex + "]", address(v6("2a00:1450::5efe:0:0", b, 12)));
        add("[2a00:1450::200:5efe:" + hex + "]", address(v6("2a00:1450::200:5efe:0:0", b, 12)));
    }

    private void add(String text, InetAddress meaning) {
        all.add(new Spelling(text, meaning));
    }

    private static String changed(String dotted, char zero, char dot) {
        StringBuilder text = new StringBuilder();
        dotted.chars().forEach(c -> text.append(c == '.' ? dot : (char) (zero + c - '0')));
        return text.toString();
    }

    /** Digits in circles. */
    private static String enclosed(String dotted) {
        StringBuilder text = new StringBuilder();
        dotted.chars().forEach(c -> text.append(c == '.' ? '.' : c == '0' ? '\u24ea' : (char) ('\u2460' + c - '1')));
        return text.toString();
    }

    private static byte[] v4(int[] b) {
        return new byte[] {(byte) b[0], (byte) b[1], (byte) b[2], (byte) b[3]};
    }

    /** A base with the four bytes put in at a place; the JDK would take a mapped one for IPv4. */
    private static byte[] v6(String base, int[] b, int place) {
        byte[] bytes = base.equals("::ffff:0:0") ? new byte[16] : parsed(base).getAddress();
        if (base.equals("::ffff:0:0")) {
            bytes[10] = -1;
            bytes[11] = -1;
        }
        System.arraycopy(v4(b), 0, bytes, place, 4);
        return bytes;
    }

    private static InetAddress parsed(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(literal, impossible);
        }
    }

    static InetAddress address(byte[] bytes) {
        try {
            return bytes.length == 16 ? Inet6Address.getByAddress(null, bytes, -1) : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
