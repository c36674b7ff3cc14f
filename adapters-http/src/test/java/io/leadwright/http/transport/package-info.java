@NullMarked
package io.leadwright.http.transport;

import org.jspecify.annotations.NullMarked;
