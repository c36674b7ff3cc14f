package io.leadwright.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCreditsTest extends CreditsCase {

    SqliteCreditsTest(@TempDir Path folder) {
        super(folder.resolve("leads.db").toString());
    }
}
