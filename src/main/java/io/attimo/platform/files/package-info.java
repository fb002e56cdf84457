/**
 * Files people bring and take: tables read as streams, and CSV that no program runs.
 *
 * <p>A workbook is an archive of XML, and both can be made to explode. So nothing of one is believed: the archive's table
 * of contents is looked over before anything is unpacked, bytes are counted again as they come out, and the XML is read by
 * a reader of our own that has a limit for everything and no document types at all.
 */
package io.attimo.platform.files;
