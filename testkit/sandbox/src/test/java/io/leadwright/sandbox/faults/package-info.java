/** What a ledger comes through: processes that are killed, servers that go away, disks that are slow to say yes. */
@NullMarked
package io.leadwright.sandbox.faults;

import org.jspecify.annotations.NullMarked;
