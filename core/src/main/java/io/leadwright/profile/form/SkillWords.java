package io.leadwright.profile.form;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * What makes the key of a skill: spaces, hyphens and dots do not count, for {@code Node.js} is {@code NodeJS}; but signs do, for
 * {@code C}, {@code C++} and {@code C#} are three, and so does a dot in front: {@code .NET}.
 */
final class SkillWords {

    private static final CharMatcher LEFT_OUT = CharMatcher.anyOf(" .-_‐‑–—'’");

    /** Short names that stand for one thing, as the synonyms of tags on Stack Overflow have them. */
    private static final Map<String, String> SPELT_OUT = ImmutableMap.<String, String>builder()
            .put("js", "javascript")
            .put("ts", "typescript")
            .put("golang", "go")
            .put("reactjs", "react")
            .put("vuejs", "vue")
            .put("postgres", "postgresql")
            .put("k8s", "kubernetes")
            .put("cpp", "c++")
            .put("csharp", "c#")
            .put("dotnet", ".net")
            .put("aws", "amazonwebservices")
            .put("gcp", "googlecloudplatform")
            .buildOrThrow();

    private SkillWords() {}

    static String key(String folded) {
        String name = LEFT_OUT.removeFrom(folded);
        String dotted = folded.startsWith(".") && !name.isEmpty() ? "." + name : name;
        return SPELT_OUT.getOrDefault(dotted, dotted);
    }
}
