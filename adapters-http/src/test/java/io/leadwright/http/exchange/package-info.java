@NullMarked
package io.leadwright.http.exchange;

import org.jspecify.annotations.NullMarked;
