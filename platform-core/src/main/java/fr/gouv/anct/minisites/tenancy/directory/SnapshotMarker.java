package fr.gouv.anct.minisites.tenancy.directory;

/**
 * A marker of the state of the database, from which later changes can be queried.
 *
 * @param transaction {@code pg_snapshot_xmin}: oldest transaction in flight when the snapshot was taken; changes by it
 *     and later ones count as after the marker
 */
record SnapshotMarker(String transaction) {}
