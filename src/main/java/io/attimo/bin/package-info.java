/**
 * What was taken out of use: to retire a record is to put it in the bin. Its name stays taken and its place kept, so that it
 * can be brought back as it was. After 30 days a job of the tenant deletes it with all that other rooms keep of it
 * ({@link io.attimo.bin.DependentErasure}).
 *
 * <p>A room whose records can be binned has them implement {@link io.attimo.bin.Retirable}, embeds a
 * {@link io.attimo.bin.Retirement}, and says in a subclass of {@link io.attimo.bin.RetirableBinContents} how they are found, shown
 * and deleted; the pages, the job and the 30 days are here.
 */
package io.attimo.bin;
