@NullMarked
package io.leadwright.http.source.twitter;

import org.jspecify.annotations.NullMarked;
