package io.leadwright.sandbox;

class PostgresCreditsTest extends CreditsCase {

    PostgresCreditsTest() {
        super(PostgresServer.newDatabase());
    }
}
