package io.leadwright.lead;

/**
 * Who writes: a person, whose values no machine replaces by its own guess, or a machine.
 *
 * @param kind person or machine
 * @param name 1 to 256 characters, as the host knows them: an id of a user, the name of a job
 */
public record Author(Kind kind, String name) {

    /** The author of a host that names none. */
    public static final Author DEFAULT = machine("leadwright");

    private static final int CODE_POINTS_MAX = 256;

    /** Checks the name; throws {@link IllegalArgumentException} if it is blank or too long. */
    public Author {
        if (StoredText.isBlank(StoredText.check("author", name, CODE_POINTS_MAX))) {
            throw new IllegalArgumentException("author: must not be blank");
        }
    }

    /** What an author is. */
    public enum Kind {
        /** Somebody who means it. */
        PERSON,
        /** A program: an import, a form, an enrichment. */
        MACHINE
    }

    /** The person of this id. */
    public static Author person(String id) {
        return new Author(Kind.PERSON, id);
    }

    /** The program of this name. */
    public static Author machine(String name) {
        return new Author(Kind.MACHINE, name);
    }

    /** Whether it is a person. */
    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** The kind alone: the name may be a person's. */
    @Override
    public String toString() {
        return "Author[" + kind + "]";
    }
}
