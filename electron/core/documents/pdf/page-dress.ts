import type { Brand } from '../../../../shared/domain/brand.ts';
import type { Furniture, MinutesDocument } from '../../../../shared/minutes/document-tree.ts';
import { FURNITURE, INITIALS_BOX } from '../measures.ts';
import { drawFooter, drawHeader, footerTop, headerBottom, logoRect } from './furniture.ts';
import { type SetInitialsBox, setInitialsBox } from './initials-box.ts';
import type { PagePlan } from './page-plan.ts';
import type { Frame } from './paginate.ts';
import type { Setter } from './setter.ts';
import { HEADER, type Tag } from './tags.ts';

/** What stands in the margins of every page, and how much room it leaves for the text. */
export class PageDress {
  private readonly setter: Setter;
  private readonly furniture: MinutesDocument['furniture'];
  private readonly brand: Brand;
  private readonly initials: SetInitialsBox | null;

  constructor(setter: Setter, document: MinutesDocument, brand: Brand) {
    this.setter = setter;
    this.furniture = document.furniture;
    this.brand = brand;
    const box = document.initialsBox;
    this.initials = box === undefined || box.slots.length === 0 ? null : setInitialsBox(setter, box);
  }

  frameOf(page: number): Frame {
    const furniture = this.furnitureOf(page);
    const { margin, height } = this.setter.page;
    const header = headerBottom(this.setter, furniture, this.brand);
    return {
      top: Math.max(margin.top, header === 0 ? 0 : header + FURNITURE.gap),
      bottom: Math.min(height - margin.bottom, this.marginTop(furniture) - FURNITURE.gap),
    };
  }

  /** Draws the margins of all pages. The logo gets a tag the first time; after that it is known. */
  draw(pages: readonly PagePlan[], root: Tag): void {
    let seen = false;
    for (const page of pages) {
      const furniture = this.furnitureOf(page.index);
      const numbers = { page: page.index + 1, pages: pages.length };
      const rect = logoRect(this.setter, furniture, this.brand);
      const figure: Tag | null =
        !seen && rect !== null && this.brand.logo !== null ? this.figure(root, this.brand.logo.alt, rect) : null;
      seen ||= figure !== null;
      page.on('back', () => drawHeader(this.setter, page, furniture, this.brand, figure ?? HEADER, numbers));
      page.on('front', () => {
        this.initials?.draw(page, this.marginTop(furniture));
        drawFooter(this.setter, page, furniture, numbers);
      });
    }
  }

  private figure(root: Tag, alt: string, box: NonNullable<ReturnType<typeof logoRect>>): Tag {
    const figure = root.add('Figure', { alt, box });
    // first in reading order, though the body was set before
    root.children.unshift(...root.children.splice(-1));
    return figure;
  }

  private furnitureOf(page: number): Furniture {
    return page === 0 ? this.furniture.first : this.furniture.other;
  }

  /** Where the things in the bottom margin begin. */
  private marginTop(furniture: Furniture): number {
    const footer = footerTop(this.setter, furniture);
    if (this.initials === null) return footer;
    const end = Math.min(footer, this.setter.page.height - FURNITURE.footerBottom);
    return end - INITIALS_BOX.after - this.initials.height;
  }
}
