package io.leadwright.profile.form;

import com.google.common.collect.ImmutableSet;
import com.google.common.net.InternetDomainName;
import io.leadwright.lead.EmailKey;
import java.util.Locale;
import java.util.Set;

/**
 * Providers at which anybody can have a mailbox: an address there does not tell who its owner works for.
 *
 * <p>The large ones of each region; a domain that is not listed may still be one. Pure and thread-safe.
 */
public final class FreeMail {

    /** Known by their name, whatever country it stands under: {@code yahoo.co.uk}. */
    private static final Set<String> BRANDS = ImmutableSet.of("aol", "gmx", "hotmail", "yahoo", "yandex");

    private static final Set<String> DOMAINS = ImmutableSet.copyOf((
            // world-wide
            "gmail.com googlemail.com outlook.com live.com msn.com passport.com icloud.com me.com mac.com ymail.com"
                    + " rocketmail.com mail.com email.com zoho.com zohomail.com zohomail.eu proton.me protonmail.com"
                    + " protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me"
                    + " fastmail.com fastmail.fm hushmail.com hey.com duck.com inbox.com lycos.com usa.com"
                    // North America
                    + " aim.com att.net bellsouth.net charter.net comcast.net cox.net earthlink.net juno.com"
                    + " netzero.net optonline.net roadrunner.com sbcglobal.net verizon.net rogers.com shaw.ca"
                    + " sympatico.ca telus.net videotron.ca"
                    // Europe
                    + " live.co.uk live.fr live.nl live.de live.it live.be live.dk live.no live.se outlook.de"
                    + " outlook.fr outlook.es outlook.it outlook.pt outlook.at outlook.be outlook.dk web.de t-online.de"
                    + " freenet.de arcor.de posteo.de mailbox.org bluewin.ch hispeed.ch orange.fr wanadoo.fr free.fr"
                    + " laposte.net sfr.fr neuf.fr libero.it virgilio.it tiscali.it alice.it tin.it terra.es"
                    + " telefonica.net sapo.pt btinternet.com virginmedia.com ntlworld.com sky.com talktalk.net"
                    + " blueyonder.co.uk ziggo.nl kpnmail.nl planet.nl home.nl telenet.be skynet.be wp.pl o2.pl"
                    + " onet.pl op.pl interia.pl seznam.cz centrum.cz email.cz azet.sk freemail.hu citromail.hu"
                    + " abv.bg mail.bg ukr.net i.ua mail.ru bk.ru inbox.ru list.ru rambler.ru ya.ru inbox.lv"
                    // Asia and Oceania
                    + " qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn"
                    + " aliyun.com naver.com daum.net hanmail.net nate.com rediffmail.com walla.co.il walla.com"
                    + " live.com.au outlook.com.au bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz"
                    // Latin America
                    + " uol.com.br bol.com.br terra.com.br ig.com.br outlook.com.br live.com.mx prodigy.net.mx")
            .split(" "));

    private FreeMail() {}

    /** Whether anybody can have an address of this domain, written with or without capitals. */
    public static boolean isFree(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        return DOMAINS.contains(lower) || BRANDS.contains(brand(lower));
    }

    /** Whether anybody could have such an address. */
    public static boolean isFree(EmailKey email) {
        return isFree(email.value().substring(email.value().lastIndexOf('@') + 1));
    }

    /** The name right below the public suffix; empty if the domain is no such thing. */
    private static String brand(String domain) {
        if (!InternetDomainName.isValid(domain)) {
            return "";
        }
        InternetDomainName name = InternetDomainName.from(domain);
        return name.isTopPrivateDomain() ? name.parts().get(0) : "";
    }
}
