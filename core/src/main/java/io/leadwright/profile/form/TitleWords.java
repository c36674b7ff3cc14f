package io.leadwright.profile.form;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What makes the key of a job title: its words, with such abbreviations spelt out as mean one thing only. The languages C++
 * and C# are not C. CIO, CMO, CPO, Eng.
 * and Dev mean several, and stay.
 */
final class TitleWords {

    private static final Map<String, String> SPELT_OUT = ImmutableMap.<String, String>builder()
            .put("sr", "senior")
            .put("snr", "senior")
            .put("jr", "junior")
            .put("jnr", "junior")
            .put("vp", "vice president")
            .put("svp", "senior vice president")
            .put("evp", "executive vice president")
            .put("ceo", "chief executive officer")
            .put("cto", "chief technology officer")
            .put("cfo", "chief financial officer")
            .put("coo", "chief operating officer")
            .put("ciso", "chief information security officer")
            .put("mgr", "manager")
            .put("dir", "director")
            .put("asst", "assistant")
            .put("hr", "human resources")
            .put("cofounder", "co founder")
            .put("fullstack", "full stack")
            .put("frontend", "front end")
            .put("backend", "back end")
            .buildOrThrow();

    private static final Set<String> LEFT_OUT = ImmutableSet.of("of", "the", "and");

    private TitleWords() {}

    static String key(String folded) {
        List<String> words = Words.of(Words.plain(folded.replace("c++", "cpp").replace("c#", "csharp"))).stream()
                .filter(word -> !LEFT_OUT.contains(word))
                .toList();
        return Words.joined(Words.spelt(words).stream()
                .map(word -> SPELT_OUT.getOrDefault(word, word))
                .toList());
    }
}
