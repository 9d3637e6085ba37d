/** Owns blueprints: whole sites written as files, from which tenants are made. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.blueprint;

import org.jspecify.annotations.NullMarked;
