/**
 * The whole library, runnable: a server for the HTTP API on SQLite or PostgreSQL, with leads and credits in it.
 *
 * <p>Knows every module; nobody knows it. Start at {@link io.leadwright.sandbox.SandboxCommand}, or in a test at
 * {@link io.leadwright.sandbox.SandboxServer}.
 */
@NullMarked
package io.leadwright.sandbox;

import org.jspecify.annotations.NullMarked;
