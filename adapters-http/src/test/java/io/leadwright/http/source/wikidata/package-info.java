@NullMarked
package io.leadwright.http.source.wikidata;

import org.jspecify.annotations.NullMarked;
