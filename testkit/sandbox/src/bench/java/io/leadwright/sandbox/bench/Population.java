package io.leadwright.sandbox.bench;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Made-up leads, each a function of its number and the seed: as many as are wanted in constant memory, and more of the same kind
 * behind them. Newer ones are closer together; some share their time of creation.
 */
record Population(long size, long seed) {

    static final Instant FIRST_CREATED = Instant.parse("2023-01-01T00:00:00Z");
    static final Duration CREATED_WITHIN = Duration.ofDays(1_000);

    /** Odd, and far from what the random numbers themselves step by. */
    private static final long FACTOR = 0xBF58476D1CE4E5B9L;

    private static final long HOUR = TimeUnit.HOURS.toMicros(1);

    /** So many leads, at least ten. */
    Population {
        if (size < 10) {
            throw new IllegalArgumentException("leads: must be at least 10, is " + size);
        }
    }

    /** A tenth of the leads, over the same years. */
    Population tenth() {
        return new Population(Math.max(10, size / 10), seed);
    }

    /** The leads of these numbers, the last one excluded. */
    List<Row> rows(long from, long until) {
        return LongStream.range(from, until).mapToObj(this::row).toList();
    }

    /** The lead of this number. */
    Row row(long number) {
        SplittableRandom random = new SplittableRandom(scattered(number));
        String first = Names.first(random);
        String last = Names.last(random);
        int rank = Names.companyRank(random);
        String handle = (first + "." + last).toLowerCase(Locale.ROOT) + Long.toString(number, Character.MAX_RADIX);
        String email = handle + "@" + Names.domain(rank);
        String company = random.nextInt(100) < 4 ? null : Names.company(rank);
        Row.Who who = new Row.Who(first, last, email, company, Names.title(random));
        Row.Kind kind = new Row.Kind(status(random.nextInt(100)), source(random.nextInt(100)));
        Row.Times times = times(number, kind, random);
        String id = LeadId.timeOrdered(Row.time(times.created()), random).value();
        return new Row(id, who, kind, times, extras(handle, random));
    }

    /** Neighbours have nothing in common: random numbers of neighbouring seeds would be the same ones, one later. */
    private long scattered(long number) {
        long mixed = (seed * FACTOR + number) * FACTOR;
        mixed ^= mixed >>> 32;
        mixed *= FACTOR;
        return mixed ^ (mixed >>> 29);
    }

    private Row.Times times(long number, Row.Kind kind, SplittableRandom random) {
        double share = Math.sqrt((double) number / size);
        long first = TimeUnit.SECONDS.toMicros(FIRST_CREATED.getEpochSecond());
        long exact = first + (long) (share * TimeUnit.SECONDS.toMicros(CREATED_WITHIN.toSeconds()));
        long created = random.nextInt(50) == 0 ? exact - exact % HOUR : exact - exact % 1_000_000;
        Long contacted = contacted(created, kind, random);
        long changed = contacted == null ? created : contacted;
        return new Row.Times(created, changed + random.nextInt(240) * HOUR / 4, contacted);
    }

    private static @Nullable Long contacted(long created, Row.Kind kind, SplittableRandom random) {
        return kind.status() == LeadStatus.NEW || random.nextInt(20) == 0
                ? null
                : created + random.nextLong(1_000 * HOUR);
    }

    private static Row.Extras extras(String handle, SplittableRandom random) {
        String page = random.nextInt(100) < 30 ? null : "https://linkedin.com/in/" + handle.replace('.', '-');
        String phone = random.nextInt(100) < 40 ? null : "+1-555-" + (100_0000 + random.nextInt(900_0000));
        Row.Address address = new Row.Address(page, phone, Names.pick(Names.PLACES, random));
        String notes = random.nextInt(100) < 70 ? null : "Met at the fair in " + address.location() + ". Call back.";
        List<String> tags = new ArrayList<>();
        Names.TAGS.stream().filter(tag -> random.nextInt(100) < 12).forEach(tags::add);
        Row.Firm firm = new Row.Firm(Names.pick(Names.INDUSTRIES, random), Names.pick(Names.SIZES, random));
        return new Row.Extras(address, notes, tags, firm);
    }

    private static LeadStatus status(int percent) {
        if (percent < 45) {
            return LeadStatus.NEW;
        } else if (percent < 70) {
            return LeadStatus.CONTACTED;
        } else if (percent < 84) {
            return LeadStatus.REPLIED;
        }
        return percent < 90 ? LeadStatus.CONVERTED : LeadStatus.COLD;
    }

    private static LeadSource source(int percent) {
        if (percent < 35) {
            return LeadSource.LINKEDIN;
        } else if (percent < 60) {
            return LeadSource.WEBSITE;
        } else if (percent < 80) {
            return LeadSource.IMPORT;
        }
        return percent < 92 ? LeadSource.REFERRAL : LeadSource.API;
    }
}
