package io.leadwright.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What sources say in a test, all at one time. */
public final class Said {

    public static final Instant THEN = Instant.parse("2024-01-20T15:30:00Z");

    private final List<Claim> claims = new ArrayList<>();
    private SourceId source = SourceId.of("apollo");

    private Said() {}

    public static Said by(String source) {
        Said said = new Said();
        return said.and(source);
    }

    public static Claims all(Said... said) {
        return Claims.of(Arrays.stream(said).flatMap(one -> one.claims.stream()).toList());
    }

    public Said and(String name) {
        source = SourceId.of(name);
        return this;
    }

    public Said says(ProfileField<?> field, String text) {
        return says(field, text, THEN);
    }

    public Said says(ProfileField<?> field, String text, Instant at) {
        claims.add(new Claim(field, source, text, at));
        return this;
    }

    public Said first(String name) {
        return says(ProfileField.FIRST_NAME, name);
    }

    public Said last(String name) {
        return says(ProfileField.LAST_NAME, name);
    }

    public Said email(String address) {
        return says(ProfileField.EMAIL, address);
    }

    public Said page(String slug) {
        return says(ProfileField.LINKEDIN_URL, "https://linkedin.com/in/" + slug);
    }

    public Said company(String name) {
        return says(ProfileField.COMPANY, name);
    }

    public Said title(String title) {
        return says(ProfileField.TITLE, title);
    }

    public Claims claims() {
        return Claims.of(claims);
    }
}
