/** A made-up vendor, to show that another one is a folder of its own and changes nothing else. */
@NullMarked
package io.leadwright.http.source.fifth;

import org.jspecify.annotations.NullMarked;
