package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ApiKey;
import io.leadwright.port.ApiKeyStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The API keys in their table. */
final class JdbiApiKeyStore implements ApiKeyStore {

    private final Connections connections;

    JdbiApiKeyStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return connections
                .reads()
                .read(handle -> handle.select("SELECT id, hash, account, permissions FROM api_key WHERE id = ?", id)
                        .map((row, context) -> key(row))
                        .findOne());
    }

    @Override
    public void put(ApiKey key) {
        connections
                .writes()
                .write(handle -> handle.execute(
                        "INSERT INTO api_key (id, hash, account, permissions) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                                + " SET hash = excluded.hash, account = excluded.account, permissions = excluded.permissions",
                        key.id(),
                        key.hash(),
                        key.account().value(),
                        JsonText.ofTexts(key.permissions())));
    }

    @Override
    public boolean remove(String id) {
        return connections.writes().write(handle -> handle.execute("DELETE FROM api_key WHERE id = ?", id) > 0);
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString(1),
                row.getString(2),
                AccountId.of(row.getString(3)),
                Set.copyOf(JsonText.texts(row.getString(4))));
    }
}
