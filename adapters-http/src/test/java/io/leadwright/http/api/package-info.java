@NullMarked
package io.leadwright.http.api;

import org.jspecify.annotations.NullMarked;
