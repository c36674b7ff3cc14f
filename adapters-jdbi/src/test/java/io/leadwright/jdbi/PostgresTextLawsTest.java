package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.TextLaws;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class PostgresTextLawsTest extends TextLaws {

    private static TemporarySchema temporary;

    @BeforeContainer
    static void make() {
        temporary = TemporarySchema.make();
    }

    @AfterContainer
    static void close() {
        temporary.close();
    }

    @Override
    protected LeadStore open(AccountId account) {
        return temporary.storage().leads(account);
    }
}
