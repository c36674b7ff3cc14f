@NullMarked
package io.leadwright.http.source.companieshouse;

import org.jspecify.annotations.NullMarked;
