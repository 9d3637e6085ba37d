/** Owns the public hosts and URLs of the platform, and how a client's address is read behind proxies. */
@NullMarked
package fr.gouv.anct.minisites.platform;

import org.jspecify.annotations.NullMarked;
