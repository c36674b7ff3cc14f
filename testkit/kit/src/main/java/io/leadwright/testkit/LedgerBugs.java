package io.leadwright.testkit;

import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What went wrong in others' ledgers, done again here: what callers are told, in short. */
final class LedgerBugs {

    private static final String LIST = "ledger-bugs.txt";

    private final LedgerSide side;
    private final MovableClock clock = MovableClock.startingAt(SampleLeads.T0);
    private final LedgerStore store;

    LedgerBugs(LedgerStore store) {
        this.store = store;
        side = new LedgerSide("account", store, clock);
    }

    /** A line for each: where it was told, a colon, what is answered here. */
    static Map<String, String> expected() {
        try (InputStream list = Objects.requireNonNull(LedgerBugs.class.getResourceAsStream(LIST))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered, in short, in the order of the calls. */
    String replay(String bug) throws InterruptedException {
        return told(bug).replaceFirst("; $", "");
    }

    private String told(String bug) throws InterruptedException {
        return switch (bug) {
            case "stigg 20 reservations of 75 on 500" -> given(500) + many(20, 75);
            case "node-3914 check, act, track" -> given(10) + many(32, 1);
            case "blnk-181 sum of holds above the balance" -> given(100) + open("a", 60) + open("b", 60);
            case "blnk-182 a rejected hold is committed" -> given(10) + open("a", 60) + settle(1, 60);
            case "blnk-171 two commits of the same hold" -> given(100) + open("a", 60) + commits();
            case "blnk-62 a commit above the hold" -> given(100) + open("a", 60) + settle(1, 61);
            case "blnk-43 a hold is voided twice" -> given(100) + open("a", 60) + release() + release() + books();
            case "blnk-152 a refund is sent twice" -> spent() + refund("r", 40) + refund("r", 40) + books();
            case "blnk-374 a second refund is refused" -> spent() + refund("r", 40) + refund("s", 40) + books();
            case "formance-364 two ids clash" -> given(100) + open("a", 1) + open("b", 1) + holds();
            case "formance-wallets-110 a part has no key" ->
                given(100) + open("a", 1, 2, 3) + open("a", 1, 2, 3) + books();
            case "five-bells-402 a failure is called insufficient" -> failing();
            case "lago-4985 a balance below zero" -> given(5) + take(6) + books();
            case "lago-1962 the same top-up again and again" -> topUp() + topUp() + books();
            case "sexyvoice-503 what is held looks charged" -> given(100) + open("a", 60) + books();
            case "deeix-477 the balance has gone when work is done" ->
                given(100) + open("a", 60) + take(40) + settle(1, 60) + books();
            case "mojaloop-3300 a hold that timed out is not listed" -> given(100) + open("a", 60) + late() + kinds();
            case "tigerbeetle-253 a timeout undermines slow work" ->
                given(100) + open("a", 60) + renewedTwice() + settle(1, 60);
            case "lck-rfc-1 a duplicate of what was refused is told that it was done" ->
                open("a", 60) + open("a", 60) + given(60) + open("a", 60);
            case "lck-rfc-2 a claim outlives whoever made it" -> given(100) + open("a", 60) + takenOver();
            default -> "is not known here";
        };
    }

    private String given(long amount) {
        return brief(new LedgerCommand.Correct("give-" + amount, true, amount));
    }

    private String take(long amount) {
        return brief(new LedgerCommand.Correct("take", false, amount));
    }

    private String topUp() {
        return brief(new LedgerCommand.Grant("top-up", 50, 0, Optional.empty(), Optional.empty()));
    }

    private String open(String key, long... prices) {
        List<Long> all = new ArrayList<>();
        for (long price : prices) {
            all.add(price);
        }
        return brief(new LedgerCommand.Open(key, "asked", all, 0));
    }

    private String settle(long hold, long amount) {
        return brief(new LedgerCommand.Settle(hold, amount, 1));
    }

    private String release() {
        return brief(new LedgerCommand.Release(1, 1));
    }

    private String refund(String key, long amount) {
        return brief(new LedgerCommand.Refund(key, 1, amount));
    }

    /** Sixty are held, and spent. */
    private String spent() {
        return given(100) + open("a", 60) + settle(1, 60);
    }

    private String many(int threads, long price) throws InterruptedException {
        return counted(AtOnce.run(
                threads, thread -> side.ask(new LedgerCommand.Open("many-" + thread, "asked", List.of(price), 0))));
    }

    private String commits() throws InterruptedException {
        return counted(AtOnce.run(8, thread -> side.ask(new LedgerCommand.Settle(1, 1L + thread, 1))));
    }

    private static String counted(List<Object> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> brief(LedgerText.of(answer)), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getValue() + " x " + each.getKey())
                .collect(Collectors.joining());
    }

    private String holds() {
        return side.look().holds().stream()
                .map(hold -> "hold " + hold.id() + "; ")
                .collect(Collectors.joining());
    }

    private String books() {
        return LedgerText.of(side.ask(new LedgerCommand.Look())) + "; ";
    }

    private String kinds() {
        return side.look().entries().stream()
                .map(entry -> entry.cause().kind() + "; ")
                .collect(Collectors.joining());
    }

    private String late() {
        clock.advance(LedgerSide.RULES.holdTime());
        return brief(new LedgerCommand.Sweep());
    }

    private String renewedTwice() {
        LedgerClaim claim = side.callers().claim(0).orElseThrow();
        clock.advance(Duration.ofSeconds(200));
        String first = brief(new LedgerCommand.Renew(claim));
        clock.advance(Duration.ofSeconds(200));
        return first + brief(new LedgerCommand.Renew(claim));
    }

    private String takenOver() {
        String early = open("a", 60);
        clock.advance(LedgerSide.RULES.lease());
        return early + open("a", 60) + settle(1, 60) + brief(new LedgerCommand.Settle(1, 60, 2));
    }

    /** The storage fails: nobody is told that credits are short. */
    private String failing() {
        LedgerStore broken = new LedgerStore() {
            @Override
            public <R> R update(Function<LedgerView, Decision<R>> decide) {
                store.read(decide);
                throw new StorageException("could not serialize access", null);
            }

            @Override
            public <R> R read(Function<LedgerView, R> look) {
                return store.read(look);
            }
        };
        Object answer =
                new LedgerSide("account", broken, clock).ask(new LedgerCommand.Open("a", "asked", List.of(5L), 0));
        return answer.getClass().getSimpleName() + "; ";
    }

    private String brief(LedgerCommand command) {
        Object answer = side.ask(command);
        side.callers().told(command, answer);
        return brief(answer instanceof RuntimeException ? answer.toString() : LedgerText.of(answer));
    }

    /** The first words: not which hold, and until when. */
    private static String brief(String answer) {
        return answer.replaceFirst("(?<=opened) .*| (hold|grant|entry|until|of) .*", "") + "; ";
    }
}
