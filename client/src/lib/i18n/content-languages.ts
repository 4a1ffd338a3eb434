/** Languages that people are offered when they say in which one they write or read; any other tag is shown as it comes. */
export const contentLanguages = (
  'am ar az be bg bn bs ca cs da de el en es et eu fa fi fr gl gu ha he hi hr hu hy id ig is it ja ka kk km ko ku ky lo lt lv mg mk ' +
  'mn ms my ne nl no ny om pa pl ps pt qu ro ru rw si sk sl sn so sq sr st sv sw ta te tg th ti tk tl tn tr uk ur uz vi wo xh yo zh zu'
).split(' ');
