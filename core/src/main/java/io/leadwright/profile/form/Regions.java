package io.leadwright.profile.form;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/** The states of the USA and the provinces of Canada, which are written as two letters (ISO 3166-2). */
final class Regions {

    private static final ImmutableBiMap<String, String> STATES =
            table("al=alabama,ak=alaska,az=arizona,ar=arkansas,ca=california,"
                    + "co=colorado,ct=connecticut,de=delaware,dc=district of columbia,fl=florida,ga=georgia,hi=hawaii,id=idaho,"
                    + "il=illinois,in=indiana,ia=iowa,ks=kansas,ky=kentucky,la=louisiana,me=maine,md=maryland,ma=massachusetts,"
                    + "mi=michigan,mn=minnesota,ms=mississippi,mo=missouri,mt=montana,ne=nebraska,nv=nevada,nh=new hampshire,"
                    + "nj=new jersey,nm=new mexico,ny=new york,nc=north carolina,nd=north dakota,oh=ohio,ok=oklahoma,or=oregon,"
                    + "pa=pennsylvania,ri=rhode island,sc=south carolina,sd=south dakota,tn=tennessee,tx=texas,ut=utah,vt=vermont,"
                    + "va=virginia,wa=washington,wv=west virginia,wi=wisconsin,wy=wyoming");

    private static final ImmutableBiMap<String, String> PROVINCES = table("ab=alberta,bc=british columbia,mb=manitoba,"
            + "nb=new brunswick,nl=newfoundland and labrador,ns=nova scotia,nt=northwest territories,nu=nunavut,on=ontario,"
            + "pe=prince edward island,qc=quebec,sk=saskatchewan,yt=yukon");

    private static final ImmutableMap<String, ImmutableBiMap<String, String>> BY_COUNTRY =
            ImmutableMap.of(Countries.UNITED_STATES, STATES, Countries.CANADA, PROVINCES);

    private Regions() {}

    /** Whether two letters are a state of the USA. */
    static boolean isState(String letters) {
        return STATES.containsKey(letters);
    }

    /** Whether two letters are a province of Canada. */
    static boolean isProvince(String letters) {
        return PROVINCES.containsKey(letters);
    }

    /** The country with a region of this name, but for Georgia, which is a country too. */
    static Optional<String> countryOf(String name) {
        return BY_COUNTRY.entrySet().stream()
                .filter(country -> country.getValue().containsValue(name) && !name.equals("georgia"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name of a region for which these letters stand in the country; anything else as it is. */
    static String named(String country, String words) {
        Map<String, String> names = BY_COUNTRY.get(country);
        return names == null ? words : names.getOrDefault(words, words);
    }

    private static ImmutableBiMap<String, String> table(String rows) {
        return ImmutableBiMap.copyOf(Splitter.on(',').withKeyValueSeparator('=').split(rows));
    }
}
