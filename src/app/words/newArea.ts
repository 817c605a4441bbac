import type { OwnAreaKind } from '../../domain/area.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  summary: (count: number, text: string) =>
    count === 1
      ? 'This is an area of its own that is not known here yet'
      : `These are ${text} areas of their own that are not known here yet`,
  intro:
    'They become areas like any other: they can be followed, compared and given targets. Undo takes them away again.',
  kind: 'What kind',
  choose: 'Choose',
  kinds: {
    province: 'province',
    commune: 'commune, ward, district',
    ministry: 'ministry, agency',
    department: 'department, office',
    organisation: 'other organisation',
  } satisfies Record<OwnAreaKind, string> as Record<OwnAreaKind, string>,
  parent: 'Part of (leave empty for none)',
  which: 'Which of them',
  noKind: 'Choose what kind of area it is.',
  tooMany: (most: string) =>
    `At most ${most} areas can be made at once. Check that the column of areas holds areas, or split the file.`,
  make: (count: number, text: string, first: string) =>
    count === 1 ? `Make “${first}” a new area` : `Make ${text} new ${plural(count, 'area', 'areas')}`,
};

const vi: typeof en = {
  summary: (count, text) =>
    count === 1 ? 'Đây là một đơn vị riêng mà trang chưa biết' : `Đây là ${text} đơn vị riêng mà trang chưa biết`,
  intro:
    'Các đơn vị này trở thành địa bàn như mọi địa bàn khác: có thể theo dõi, so sánh và đặt mục tiêu. Hoàn tác sẽ bỏ chúng đi.',
  kind: 'Loại đơn vị',
  choose: 'Chọn',
  kinds: {
    province: 'tỉnh, thành phố',
    commune: 'xã, phường, huyện',
    ministry: 'bộ, cơ quan ngang bộ',
    department: 'sở, phòng, ban',
    organisation: 'tổ chức khác',
  },
  parent: 'Thuộc (để trống nếu không thuộc đơn vị nào)',
  which: 'Những đơn vị nào',
  noKind: 'Hãy chọn loại đơn vị.',
  tooMany: (most) =>
    `Mỗi lần chỉ thêm được nhiều nhất ${most} đơn vị. Hãy kiểm tra cột địa bàn có đúng là địa bàn không, hoặc chia nhỏ tệp.`,
  make: (count, text, first) => (count === 1 ? `Thêm đơn vị mới “${first}”` : `Thêm ${text} đơn vị mới`),
};

/** Texts about areas that no data knew. */
export const newAreaMessages = texts('newArea', { en, vi });
