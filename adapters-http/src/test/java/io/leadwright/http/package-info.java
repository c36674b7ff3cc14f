@NullMarked
package io.leadwright.http;

import org.jspecify.annotations.NullMarked;
