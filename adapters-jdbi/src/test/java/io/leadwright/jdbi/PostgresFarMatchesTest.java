package io.leadwright.jdbi;

import org.junit.jupiter.api.AfterEach;

/** In PostgreSQL, which looks at leads one by one, or finds all that match before it looks at any. */
class PostgresFarMatchesTest extends FarMatchesCase {

    private final TemporarySchema schema = TemporarySchema.make();

    @AfterEach
    void close() {
        schema.close();
    }

    @Override
    JdbiStorage storage() {
        return schema.storage();
    }
}
