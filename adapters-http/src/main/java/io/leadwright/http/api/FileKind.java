package io.leadwright.http.api;

import io.leadwright.http.exchange.LeadFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The files that come and go through the API. */
enum FileKind {
    /** JSON Lines. */
    JSONL(LeadFile.Format.JSON_LINES, "application/x-ndjson", ""),
    /** A table. */
    CSV(LeadFile.Format.CSV, "text/csv", "; charset=utf-8");

    private final LeadFile.Format format;
    private final String mediaType;
    private final String parameters;

    FileKind(LeadFile.Format format, String mediaType, String parameters) {
        this.format = format;
        this.mediaType = mediaType;
        this.parameters = parameters;
    }

    /** How the leads are written in it. */
    LeadFile.Format format() {
        return format;
    }

    /** What it is called, without parameters. */
    String mediaType() {
        return mediaType;
    }

    /** What one of ours is called. */
    String contentType() {
        return mediaType + parameters;
    }

    /** What the names of such files end in. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What all of them are called. */
    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(FileKind::mediaType).toList();
    }

    /** The first that a caller accepts who has not said which; the first of all if that is none. */
    static FileKind acceptedBy(ApiRequest request) {
        return Arrays.stream(values())
                .filter(kind -> Accept.allows(request, kind.mediaType))
                .findFirst()
                .orElse(JSONL);
    }

    /** The one that is called so. */
    static FileKind of(MediaType type) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(type.name()))
                .findFirst()
                .orElseThrow();
    }
}
