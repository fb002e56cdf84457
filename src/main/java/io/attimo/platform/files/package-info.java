/**
 * Files people bring and take: tables read as streams, and CSV that no program runs.
 *
 * <p>A workbook is an archive of XML, and both can be made to explode. So nothing of one is believed: the archive's table
 * of contents is looked over before anything is unpacked, bytes are counted again as they come out, and the XML is read by
 * a reader of our own that has a limit for everything and no document types at all.
 *
 * <p>It is ours because the usual readers believe a file: with fastexcel-reader 0.20.2 a cell called ZZZZZZ1, or a shared
 * text with the number 2,000,000,000, in a file of 1.1 KB ended a JVM of 256 MB. Only the XML underneath is a library's
 * (Woodstox, whose limits are set one by one).
 */
package io.attimo.platform.files;
