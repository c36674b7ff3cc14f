package io.leadwright.sandbox.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the plain table, as Hibernate maps it. */
@Entity
@Table(name = PlainSql.TABLE)
class PlainLead {

    @Id
    String id = "";

    @Column(name = "first_name")
    @Nullable
    String firstName;

    @Column(name = "last_name")
    @Nullable
    String lastName;

    @Nullable
    String email;

    @Nullable
    String company;

    @Nullable
    String title;

    @Column(name = "linkedin_url")
    @Nullable
    String linkedinUrl;

    @Nullable
    String phone;

    @Nullable
    String location;

    @Nullable
    String notes;

    @Nullable
    String status;

    @Nullable
    String source;

    @Nullable
    String tags;

    @Column(name = "custom_fields")
    @Nullable
    String customFields;

    @Column(name = "created_at")
    @Nullable
    Long createdAt;

    @Column(name = "updated_at")
    @Nullable
    Long updatedAt;

    @Column(name = "last_contacted_at")
    @Nullable
    Long lastContactedAt;

    @Nullable
    Long employees;

    /** For Hibernate. */
    PlainLead() {}
}
