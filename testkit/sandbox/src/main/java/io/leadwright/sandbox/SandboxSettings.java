package io.leadwright.sandbox;

import java.util.List;

/**
 * What a sandbox is started with.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param database path of an SQLite file
 * @param keys the API keys that are accepted
 */
public record SandboxSettings(String host, int port, String database, List<GrantedKey> keys) {

    /** Copies the keys; throws {@link IllegalArgumentException} if the port is none or the database is of another kind. */
    public SandboxSettings {
        keys = List.copyOf(keys);
        if (keys.stream().map(GrantedKey::key).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("api-key: must not be given twice, a key belongs to one account");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: must be between 0 and 65535, is " + port);
        }
        if (database.startsWith("jdbc:")) {
            throw new IllegalArgumentException(
                    "db: must be the path of an SQLite file; other databases are not served yet");
        }
    }
}
