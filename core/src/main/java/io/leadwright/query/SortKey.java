package io.leadwright.query;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.Lead;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What leads can be ordered by: a field that every lead has, a number that is believed of it, or a custom field that the host
 * has declared. A lead without a value comes last either way.
 *
 * <pre>{@code
 * CustomField budget = CustomField.number("budget");
 * LeadQuery.all().orderBy(SortKey.of(budget).desc(), SortKey.LAST_NAME.asc());
 * }</pre>
 */
public sealed interface SortKey permits LeadSort, NumberFact, CustomSort {

    /** When it was added. */
    SortKey CREATED_AT = LeadSort.CREATED_AT;
    /** When it last changed. */
    SortKey UPDATED_AT = LeadSort.UPDATED_AT;
    /** Given name. */
    SortKey FIRST_NAME = LeadSort.FIRST_NAME;
    /** Family name. */
    SortKey LAST_NAME = LeadSort.LAST_NAME;
    /** Company name. */
    SortKey COMPANY = LeadSort.COMPANY;
    /** When it was last contacted. */
    SortKey LAST_CONTACTED_AT = LeadSort.LAST_CONTACTED_AT;
    /** How many are believed to work at the company, at least. */
    SortKey COMPANY_SIZE = NumberFact.COMPANY_SIZE;
    /** How many of the fields there are have a value. */
    SortKey COMPLETENESS = NumberFact.COMPLETENESS;
    /** How many of the values are expected to be right. */
    SortKey CONFIDENCE = NumberFact.CONFIDENCE;

    /** The key of a declared custom field. */
    static SortKey of(CustomField field) {
        return new CustomSort(field);
    }

    /** The key of this name that is no custom field's, compared exactly; empty if there is none. */
    static Optional<SortKey> ofJsonName(String name) {
        return Stream.<SortKey>concat(Stream.of(LeadSort.values()), Stream.of(NumberFact.values()))
                .filter(key -> key.jsonName().equals(name))
                .findFirst();
    }

    /** The key's name in the API. */
    String jsonName();

    /** Smallest first. */
    Sort asc();

    /** Largest first. */
    Sort desc();

    /** Whether this key orders by time. */
    boolean isTime();

    /** Whether a lead may have no value here. */
    boolean isNullable();

    /** What this lead, of which this is believed, is ordered by here. */
    SortValue of(Lead lead, Facts facts);
}
