@NullMarked
package fr.gouv.anct.minisites.measurement;

import org.jspecify.annotations.NullMarked;
