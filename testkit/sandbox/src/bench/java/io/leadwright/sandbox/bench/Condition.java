package io.leadwright.sandbox.bench;

import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;

/** Which leads are asked for, in no contender's language. */
sealed interface Condition {

    /** Calls the method of this kind of condition. */
    <R> R accept(Visitor<R> visitor);

    /** Says a condition in a contender's language. */
    interface Visitor<R> {

        R word(Word word);

        R status(StatusIs status);

        R source(SourceIs source);

        R company(CompanyIs company);

        R title(TitleHas title);

        R created(CreatedIn created);

        R industry(IndustryIs industry);

        R size(SizeFrom size);
    }

    /** The word, in lower case, is part of first name, last name, email, company or title. */
    record Word(String text) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.word(this);
        }
    }

    /** The status is this one. */
    record StatusIs(LeadStatus status) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.status(this);
        }
    }

    /** The source is this one. */
    record SourceIs(LeadSource source) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.source(this);
        }
    }

    /** The company's name is this one. */
    record CompanyIs(String name) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.company(this);
        }
    }

    /** The title has this in it, in lower case. */
    record TitleHas(String part) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.title(this);
        }
    }

    /** Created within these microseconds, the last one excluded. */
    record CreatedIn(long from, long until) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.created(this);
        }
    }

    /** The company's industry is this one. */
    record IndustryIs(String name) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.industry(this);
        }
    }

    /** So many work at the company, or more. */
    record SizeFrom(int employees) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.size(this);
        }
    }
}
