@NullMarked
package fr.gouv.anct.minisites.configuration;

import org.jspecify.annotations.NullMarked;
