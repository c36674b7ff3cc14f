package io.leadwright.sandbox;

import io.leadwright.lead.CustomField;
import java.util.List;

/**
 * What a sandbox is started with.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param database path of an SQLite file, or URL of a PostgreSQL database that begins with {@code jdbc:postgresql:}
 * @param keys the API keys that are accepted
 * @param credits what their accounts may spend
 * @param customFields what is declared
 */
public record SandboxSettings(
        String host,
        int port,
        String database,
        List<GrantedKey> keys,
        SandboxCredits credits,
        List<CustomField> customFields) {

    /** Copies the keys; throws {@link IllegalArgumentException} if the port is none or a key is there twice. */
    public SandboxSettings {
        keys = List.copyOf(keys);
        customFields = List.copyOf(customFields);
        if (keys.stream().map(GrantedKey::key).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("api-key: must not be given twice, a key belongs to one account");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: must be between 0 and 65535, is " + port);
        }
    }

    /** Nothing is declared. */
    public SandboxSettings(String host, int port, String database, List<GrantedKey> keys, SandboxCredits credits) {
        this(host, port, database, keys, credits, List.of());
    }

    /** The same, with these custom fields declared. */
    SandboxSettings declaring(List<CustomField> fields) {
        return new SandboxSettings(host, port, database, keys, credits, fields);
    }

    /** The address alone: a key is a secret, and a URL may have a password in it. */
    @Override
    public String toString() {
        return "SandboxSettings[" + host + ":" + port + "]";
    }
}
