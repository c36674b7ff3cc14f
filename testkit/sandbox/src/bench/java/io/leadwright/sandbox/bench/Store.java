package io.leadwright.sandbox.bench;

import javax.sql.DataSource;

/** Where databases are made for the library and for the plain table. */
interface Store extends AutoCloseable {

    PlainDialect dialect();

    /** The library on a new database of this name. */
    LibraryBook book(String name);

    /** The database of this name by its driver alone, made if it is not there; closed with the store. */
    DataSource source(String name);

    /** Has the database do what it does by itself sooner or later; nothing in a file, to which the library says all it needs. */
    default void tend(String name) {}

    /** How much of the disk it takes. */
    long bytes(String name);

    @Override
    void close();
}
