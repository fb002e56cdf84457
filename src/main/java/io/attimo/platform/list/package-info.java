/**
 * Lists of records: what is asked of one (page, order, search, filters), the page that answers it, and the whole of it as a
 * file. What a list can be asked stands in its {@link io.attimo.platform.list.ListDefinition}, which is closed: an address
 * chooses among what is there, and whatever else it says counts as not said. So an old or a damaged link still shows the list.
 *
 * <p>The file of a list reads the ids first, in one statement, and the records some hundred at a time while they are taken:
 * it holds what the view held when it was asked for, in any order, whatever is added meanwhile, and no connection waits for a
 * slow reader.
 */
package io.attimo.platform.list;
